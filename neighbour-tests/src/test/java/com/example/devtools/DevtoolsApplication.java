package com.example.devtools;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.Environment;

@SpringBootApplication
public class DevtoolsApplication {

	public static void main(String[] args) {
		Environment environment = SpringApplication.run(DevtoolsApplication.class, args).getEnvironment();
		System.out.println("Ready with " + environment.getProperty("spring.web.error.include-message"));
	}

}
