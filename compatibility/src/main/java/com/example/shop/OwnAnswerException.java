package com.example.shop;

class OwnAnswerException extends RuntimeException {

}
